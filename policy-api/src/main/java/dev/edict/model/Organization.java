package dev.edict.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An organization or a person: users, vendors, operators, owners and issuers are roles of it.
 *
 * @param id the id in the pack
 * @param name what it is called; the id if nothing is said
 * @param kind what sort it is
 * @param headquarters the place it is run from, over time; empty if unknown, and for a person
 * @param incorporated the place under whose law it is formed, over time; empty if unknown
 * @param zone its time zone, in which the dates of what it issues are read
 * @param lei its Legal Entity Identifier (ISO 17442)
 * @param authorizes the organizations and tools that it, as a vendor, authorizes to serve its tools
 * @param source the id of the source
 */
public record Organization(
        String id,
        String name,
        OrganizationKind kind,
        List<Dated<String>> headquarters,
        List<Dated<String>> incorporated,
        Optional<String> zone,
        Optional<String> lei,
        Set<String> authorizes,
        Optional<String> source) {
    /** Copies its lists. */
    public Organization {
        headquarters = List.copyOf(headquarters);
        incorporated = List.copyOf(incorporated);
        authorizes = Copies.of(authorizes);
    }
}
