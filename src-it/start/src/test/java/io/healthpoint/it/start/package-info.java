/** Does what the pages of first steps say, as somebody does who knows nothing else. */
package io.healthpoint.it.start;
