/**
 * Pages in HTML, element by element: markup comes in, one document comes out that needs nothing but itself and lets nothing else in. Lies below all stages.
 */
@NullMarked
package dev.edict.engine.html;

import org.jspecify.annotations.NullMarked;
