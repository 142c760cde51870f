/**
 * What packs state: places, organizations, tools, holdings, groups, risk, regimes, policies and exceptions, as their authors wrote them. Values only:
 * nothing here looks anything up, and no date is an instant yet.
 */
@NullMarked
package dev.edict.model;

import org.jspecify.annotations.NullMarked;
