package dev.edict.model;

/**
 * One step of a roll-out: whom it reaches, and when.
 *
 * @param scope whom it reaches
 * @param time when; it is published with the policy if it says nothing else
 */
public record Stage(Scope scope, Timing time) {}
