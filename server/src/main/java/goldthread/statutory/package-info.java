/**
 * What the law asks for around one child, side by side: plans, detention, where the child lives and learns, who is
 * responsible for each, what comes next, and where these overlap, conflict or fall short (N136 to N139, N141). It decides
 * nothing about what agencies have recorded but one thing: the review of a looked-after child's plan isn't finished before it
 * has said whether the child's mental health needs are met (N134).
 */
@ApplicationModule(allowedDependencies = {"alert", "child", "directory", "store", "terminology", "profiles"})
@NullMarked
package goldthread.statutory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
