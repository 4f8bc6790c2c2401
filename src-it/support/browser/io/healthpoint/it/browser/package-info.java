/** Pages in Chromium, as somebody sees them. Needs Playwright and axe. */
package io.healthpoint.it.browser;
