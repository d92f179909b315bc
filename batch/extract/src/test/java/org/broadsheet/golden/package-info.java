/**
 * The golden cases under {@code golden/<stage>}: {@link org.broadsheet.golden.GoldenCases} reads, runs and updates them for
 * every stage that reads sentences. Stages that read whole files have a folder a case instead, with the input as it comes.
 */
package org.broadsheet.golden;
