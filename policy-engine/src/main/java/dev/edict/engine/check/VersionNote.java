package dev.edict.engine.check;

import dev.edict.engine.yaml.Place;
import dev.edict.model.FactTime;

/**
 * A version of a regime, to be compared with the others once the zone of its dates is known.
 *
 * @param regime the id of the regime
 * @param zone where the zone comes from
 * @param time when it holds and since when it is known
 * @param place where it stands
 */
record VersionNote(String regime, ZoneOf zone, FactTime time, Place place) {}
