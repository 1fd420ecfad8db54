/* The same on many more texts. */
import './patterns.test';
