/**
 * Forms with which somebody writes something down about a child: what they ask for, what was typed, what is wrong with it, and
 * sending it through the one door to the records. What a record must hold, its profile and rules decide; a form asks for
 * that in words and shows what was refused beside the field.
 */
@NullMarked
package goldthread.web.form;

import org.jspecify.annotations.NullMarked;
