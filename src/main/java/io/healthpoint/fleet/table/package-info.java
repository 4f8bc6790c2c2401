/**
 * What instances share in a table of a database that the application has anyway.
 *
 * <p>The table, by product; {@code healthpoint.fleet.create=true} makes it where the user may do that:
 *
 * <pre>
 * PostgreSQL:
 *   CREATE TABLE healthpoint_fleet (id VARCHAR(64) NOT NULL PRIMARY KEY, name VARCHAR(2250) NOT NULL,
 *     digest VARCHAR(64) NOT NULL, content BYTEA)
 * MySQL, MariaDB:
 *   CREATE TABLE healthpoint_fleet (id VARCHAR(64) NOT NULL PRIMARY KEY, name VARCHAR(2250) NOT NULL,
 *     digest VARCHAR(64) NOT NULL, content MEDIUMBLOB)
 * Oracle:
 *   CREATE TABLE healthpoint_fleet (id VARCHAR2(64) NOT NULL PRIMARY KEY, name VARCHAR2(2250) NOT NULL,
 *     digest VARCHAR2(64) NOT NULL, content BLOB)
 * SQL Server:
 *   CREATE TABLE healthpoint_fleet (id NVARCHAR(64) NOT NULL PRIMARY KEY, name NVARCHAR(2250) NOT NULL,
 *     digest NVARCHAR(64) NOT NULL, content VARBINARY(MAX))
 * H2:
 *   CREATE TABLE healthpoint_fleet (id VARCHAR(64) NOT NULL PRIMARY KEY, name VARCHAR(2250) NOT NULL,
 *     digest VARCHAR(64) NOT NULL, content VARBINARY(65536))
 * </pre>
 *
 * <p>The user needs SELECT, INSERT, UPDATE and DELETE on it. The types differ, the statements do not: no product's own
 * functions, no dates, no lock, no transaction of more than one statement. What the columns hold ({@code Columns}) is chosen so
 * that no character set, collation or limit of a product changes what a text is:
 *
 * <ul>
 *   <li>{@code id}: SHA-256 of the key, in lower-case hexadecimal digits. A collation that takes two keys for one because they
 *       differ in case, accents or trailing spaces has nothing to compare; no limit of an index's length is met.
 *   <li>{@code name}: the key, as forms are sent (URL encoding, slashes as they are), for people and for {@code LIKE}. What
 *       {@code LIKE} finds beyond the prefix is left out afterwards.
 *   <li>{@code digest}: SHA-256 of the text, in lower-case hexadecimal digits. It is what a compare-and-set compares: most
 *       products compare no long values.
 *   <li>{@code content}: the text in UTF-8, as bytes. So any character is stored, NUL too, which PostgreSQL has in no text. One
 *       that is missing is an empty text, as Oracle has it. To read it in PostgreSQL:
 *       {@code SELECT name, convert_from(content, 'UTF8') FROM healthpoint_fleet}.
 * </ul>
 *
 * <p>{@link io.healthpoint.fleet.table.TableStore} has the statements; {@code Table} asks them on a {@code Loan}, once more where
 * the database has undone one, and makes the table where it may; {@code Fault} is what a database's refusal means.
 */
@NullMarked
package io.healthpoint.fleet.table;

import org.jspecify.annotations.NullMarked;
