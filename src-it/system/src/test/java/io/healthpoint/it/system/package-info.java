/**
 * The checks of this process and its machine where only the real thing shows whether they are right: each collector with a heap
 * that is really full, a file system that is really read-only or has no inode left, threads that really wait for each other, a
 * time server that lies.
 */
package io.healthpoint.it.system;
