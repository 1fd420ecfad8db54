/* The same with a hundred thousand rows. */
import './compare-results.test';
