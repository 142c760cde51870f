package dev.edict.engine.check;

import dev.edict.engine.yaml.Place;

/**
 * The word of a pack's authors that what a lint finds of something is meant.
 *
 * @param lint the code of the lint
 * @param id the id of the policy or of the definition that it finds
 * @param place where it is accepted
 */
record Acceptance(String lint, String id, Place place) {}
