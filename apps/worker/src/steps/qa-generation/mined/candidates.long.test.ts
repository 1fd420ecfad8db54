/* The same of ten megabytes. */
import './candidates.test';
