/**
 * Names to the entities of an article, with every place where each is spoken of. Start from
 * {@link org.broadsheet.entity.EntityExtractor}: it takes a parsed article and gives
 * {@link org.broadsheet.entity.ArticleEntities}, which tell who is meant at a place. Of "Ana Costa, the mayor, said she
 * would go. Costa …" comes one person with the role mayor, named twice and meant by "she".
 *
 * <p>{@code NameFinder} finds names, {@code PersonClusters} and {@code ThingClusters} take those together that name one
 * thing, {@code SureEntities} and {@code Wares} weigh what each is; {@code ReferenceFinder} walks through the text with {@code Focus}, who was spoken of lately, and finds who is
 * meant by offices ({@code TitlePhrases}, {@code OfficeHolders}) and pronouns ({@code Pronouns}).
 */
@NullMarked
package org.broadsheet.entity;

import org.jspecify.annotations.NullMarked;
