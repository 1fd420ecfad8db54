/* The same of ten megabytes. */
import './script-parts.test';
