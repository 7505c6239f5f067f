/** A file that opens without a password may be encrypted all the same. */
export class EncryptedFile extends Error {}
