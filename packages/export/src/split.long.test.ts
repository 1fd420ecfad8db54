/* The same of more statements. */
import './split.test';
