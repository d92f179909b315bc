/**
 * Files on HDFS and S3, reached through Hadoop: what inputs need of them. Start from
 * {@link org.broadsheet.pipeline.store.RemoteFile}.
 */
@NullMarked
package org.broadsheet.pipeline.store;

import org.jspecify.annotations.NullMarked;
