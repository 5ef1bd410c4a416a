/**
 * The stack in AWS. {@code CampaignStack} reads as the picture in the README; each construct has a
 * file, in a package by what it is for. What functions may do with tables is said where the local
 * system reads it too: {@link nl.weektegenkindermishandeling.dynamodb.TableRight}.
 */
@NullMarked
package nl.weektegenkindermishandeling.aws;

import org.jspecify.annotations.NullMarked;
