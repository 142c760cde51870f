/**
 * JSON text goes in and a tree of values with their places comes out, and the other way round. Strict as RFC 8259 (Bray, The
 * JavaScript Object Notation Data Interchange Format, 2017); what it writes canonically follows RFC 8785 (Rundgren, Jordan and Erdtman,
 * JSON Canonicalization Scheme, 2020). Nothing here knows what the values mean.
 */
@NullMarked
package dev.edict.engine.json;

import org.jspecify.annotations.NullMarked;
