/**
 * Moving on: from children's to adult mental health services, from primary to secondary school, from one school to another. A
 * plan says in which weeks the move takes place and how ready the young person is; who nobody plans for becomes somebody's task
 * (N104 to N106). That a child has moved is a fact and never refused. Nothing here ends with a birthday.
 *
 * <p>How a service ends its involvement is told in the room {@code engagement}, which asks there for the adult service.
 */
@ApplicationModule(allowedDependencies = {"alert", "child", "store", "terminology", "profiles"})
@NullMarked
package goldthread.transition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
