package dev.edict.laws;

import dev.edict.AccessRequest;
import java.nio.file.Path;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OurPackTest {
    private static final TestedPack PACK = TestedPack.of(Path.of("../../rules-examples/packs/phrasebook"));

    @Property(tries = 20)
    void every_law_holds(@ForAll("requests") AccessRequest request) {
        PACK.verify(request);
    }

    @Provide
    Arbitrary<AccessRequest> requests() {
        return PACK.anyRequest();
    }
}
