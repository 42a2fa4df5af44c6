/** Compiles the fitted clitic model: `lexicons/clitics/` ─▶ `src/generated/clitics.ts`. */
import './clitics/build';
