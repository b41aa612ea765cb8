package goldthread.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The pages about the server itself and what belongs to their look: open to everybody, also where nobody can sign in. No
 * session, no cookie, nothing of anybody's; so they may be kept by the browser that has asked for them.
 */
@Configuration(proxyBeanMethods = false)
class OpenPagesConfig {

    private static final int BEFORE_THE_OTHER_PAGES = 15;

    @Bean
    @Order(BEFORE_THE_OTHER_PAGES)
    SecurityFilterChain pagesAboutTheServer(HttpSecurity http, PageHeaders strict) throws Exception {
        return http.securityMatcher(PagePaths.aboutTheServer())
                .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> {
                    strict.strict(headers);
                    headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
                })
                .build();
    }
}
