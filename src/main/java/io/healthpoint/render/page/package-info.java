/**
 * The form for people: a page that needs no library, no request to elsewhere and no JavaScript. Here is its frame; what it says of
 * a check is in {@code check}, its drawings in {@code chart}, its way of writing in {@code words}.
 */
@NullMarked
package io.healthpoint.render.page;

import org.jspecify.annotations.NullMarked;
