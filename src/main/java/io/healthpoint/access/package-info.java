/**
 * Who may see what. Knows logins and roles; knows neither servlets nor JAX-RS. Whether a password is right, and who may try
 * one, is asked in rooms of their own.
 */
@NullMarked
package io.healthpoint.access;

import org.jspecify.annotations.NullMarked;
