-- Word similarity, by which criteria are found from words that their text does not hold as written.
create extension if not exists pg_trgm;
