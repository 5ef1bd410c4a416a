/**
 * The stack in AWS. {@code CampaignStack} reads as the picture in the README; each construct has a
 * file.
 */
@NullMarked
package nl.weektegenkindermishandeling.aws;

import org.jspecify.annotations.NullMarked;
