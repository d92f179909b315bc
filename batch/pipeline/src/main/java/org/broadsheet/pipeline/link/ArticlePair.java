package org.broadsheet.pipeline.link;

/** Ids of two articles. */
record ArticlePair(String one, String other) {}
