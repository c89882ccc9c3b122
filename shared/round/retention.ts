/** So many days the table can be taken back, as far as DynamoDB can be: so long what was removed lies in its backups. */
export const TABLE_BACKUP_DAYS = 35;
