/* The same with a hundred thousand rows. */
import './measure.test';
