package dev.edict.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a statement comes from.
 *
 * @param id the id in the pack
 * @param title what it is called
 * @param publisher who published it
 * @param url where it can be read
 * @param date the day it was published, in the publisher's own calendar
 * @param zone the publisher's zone
 * @param reliability how far it can be relied on
 */
public record Source(
        String id,
        String title,
        Optional<String> publisher,
        Optional<String> url,
        Optional<LocalDate> date,
        Optional<String> zone,
        Reliability reliability) {}
