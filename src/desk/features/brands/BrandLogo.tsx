import { Avatar } from '~/kit/Avatar'

type BrandLogoProps = { logo: string | null; name: string }

export const BrandLogo = ({ logo, name }: BrandLogoProps) =>
  logo ? <img className="brand-logo" src={`/api/v1/files/${logo}`} alt="" /> : <Avatar id={name} name={name} />
