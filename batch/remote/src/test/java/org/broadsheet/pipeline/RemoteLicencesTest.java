package org.broadsheet.pipeline;

/** The same of the jars by which S3 is read and written, and of those that its tests and HDFS's need. */
class RemoteLicencesTest extends LicencesTest {}
