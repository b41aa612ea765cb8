# Build with Maven on the oldest supported JDK, run on JDK 25 as a user without rights.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -q -pl server -am -DskipTests package \
 && java -Djarmode=tools -jar server/target/goldthread.jar extract --destination /app

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /var/lib/goldthread --create-home goldthread
COPY --from=build /app /opt/goldthread
USER goldthread
ENV GOLDTHREAD_DATA=/var/lib/goldthread
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+UseSerialGC", "-XX:-DontCompileHugeMethods", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/goldthread/goldthread.jar"]
CMD ["serve"]
