package dev.edict.engine.check;

import dev.edict.engine.load.PackSource;
import dev.edict.time.TimeZones;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small pack without issues, which tests change in one place. */
final class SmallPack {
    static final Map<String, String> FILES =
            Map.of("pack.yaml", """
            pack: small
            version: 1.0.0
            actions: [distribute]
            attributes:
              team: {values: [red-team, product]}
              us-person: {type: yes-no}
              seats: {type: number}
              hired: {type: date}
            """, "catalog/facts.yaml", """
            sources:
              notice: {title: A notice, date: 2026-07-03, reliability: reported}
            organizations:
              acme: {name: Acme, headquarters: DE, zone: Europe/Berlin}
              maker: {headquarters: US, zone: America/New_York, authorizes: [cloud]}
              nowhere: {headquarters: US}
            tools:
              cloud: {vendor: maker, kind: service}
              editor: {vendor: maker, kind: application, categories: [coding-assistant], models: [mind]}
              mind: {vendor: maker, kind: model}
            groups:
              dach: {members: [DE, AT, CH]}
              partners: {of: organizations, members: [maker]}
            """, "policies/bans.yaml", """
            policies:
              - id: acme/editor
                issuer: acme
                effect: deny
                who: {organizations: [acme]}
                what: {tools: [editor]}
                time: {from: 2026-07-10}
                source: notice
            """);

    private SmallPack() {}

    /** Checks the pack with one file in the place of its own. */
    static Checked with(String path, String text) {
        Map<String, String> files = new LinkedHashMap<>(FILES);
        files.put(path, text);
        return PackCheck.check(PackSource.texts("small", files), List.of(), TimeZones.ofPlatform());
    }

    /** Checks the pack with one more policy file. */
    static Checked withPolicies(String text) {
        return with("policies/more.yaml", text);
    }
}
