export { sendMessage } from './commands/send-message.js';
export { SharingModule } from './sharing.module.js';
