export { PlainModule } from './plain.module.js';
