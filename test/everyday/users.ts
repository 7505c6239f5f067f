export const ORDERER = "kari.nordmann@fjordby.no";
export const SUPERUSER = "sølvi.åsen@hemit.no";
export const CENTRAL = "sentral@hemit.no";
