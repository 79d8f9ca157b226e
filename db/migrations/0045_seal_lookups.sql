-- Breaking the glass and showing an IIN are look-ups as well: sealed like the openings of cards.
select seal_journal('ais.glass_breaks'), seal_journal('iin_reveals');
