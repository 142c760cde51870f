package dev.edict.laws;

import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Tells jqwik where the values of the API's types come from, so that a parameter {@code @ForAll AccessRequest} has some. */
public final class ApiValuesProvider implements ArbitraryProvider {
    /** Made by jqwik. */
    public ApiValuesProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return ApiValues.isOfApi(type.getRawType()) && !type.getRawType().isEnum();
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
        return Set.of(ApiValues.of(type.getRawType()));
    }
}
