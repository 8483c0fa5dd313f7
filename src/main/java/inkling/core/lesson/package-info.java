/** Lessons: text files whose steps say what to do, and what is so when it is done. */
package inkling.core.lesson;
