package org.broadsheet.pipeline.link;

import java.util.List;

/**
 * Texts that call themselves the same article and have little in common: all are kept.
 *
 * @param identity their address, or else the id that they share
 * @param sources where each of them stands, in order
 */
public record SharedIdentity(String identity, List<String> sources) {
    public SharedIdentity {
        sources = List.copyOf(sources);
    }
}
