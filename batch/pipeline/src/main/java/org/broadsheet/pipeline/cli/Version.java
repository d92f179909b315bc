package org.broadsheet.pipeline.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String built = Broadsheet.class.getPackage().getImplementationVersion();
        return new String[] {"broadsheet " + (built == null ? "(not built as a jar)" : built)};
    }
}
