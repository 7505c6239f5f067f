/** Users as your login knows them. Sluse trusts you to have logged them in. */
export const BJORN = "bjorn@hospital.no";
export const SIRI = "siri@hospital.no";
export const QUALITY = "quality@hospital.no";
