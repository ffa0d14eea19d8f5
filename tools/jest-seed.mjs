/**
 * Property tests try something new in every run. With MUSTER_TEST_SEED they all begin from that seed, so that a check
 * which must say the same of the same commit, as the CI's, does.
 */
import fc from 'fast-check';

const seed = Number(process.env.MUSTER_TEST_SEED);
if (Number.isInteger(seed) && process.env.MUSTER_TEST_SEED) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
