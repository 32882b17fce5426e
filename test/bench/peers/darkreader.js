// Peer: a whole-page overlay that also watches every mutation. See https://www.npmjs.com/package/darkreader.
import { enable } from 'darkreader';

enable({ brightness: 100, contrast: 100, sepia: 0 });
