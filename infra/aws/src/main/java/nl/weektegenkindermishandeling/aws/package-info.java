/**
 * The stack in AWS. {@code CampaignStack} reads as the picture in the README and says what each
 * function may do; each construct has a file, in a package by what it is for.
 */
@NullMarked
package nl.weektegenkindermishandeling.aws;

import org.jspecify.annotations.NullMarked;
