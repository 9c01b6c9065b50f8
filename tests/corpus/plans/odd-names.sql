select o."a b", o."say ""hi""" from "Odd Names" o where o."say ""hi""" = $$line one
line (two)$$ or o."a b" in (1, 2)
