package dev.edict.benchmarks.workload;

import java.util.Set;

/**
 * A request with everything looked up that a policy of the workload asks for: how it is put to engines that know nothing of ownership
 * and regions.
 *
 * @param organization who uses
 * @param homes the country it is headquartered in, and those from which half of it or more is owned at the time
 * @param outside the regions that its headquarters are outside of at the time
 * @param places the place, the country it is in, and the regions that this country is a member of at the time
 * @param tool what is used
 * @param vendor whose tool it is
 * @param action what is done
 * @param actor what the user is
 * @param device on what
 * @param second when, in seconds since 1970
 */
public record Case(
        String organization,
        Set<String> homes,
        Set<String> outside,
        Set<String> places,
        String tool,
        String vendor,
        String action,
        String actor,
        String device,
        long second) {}
